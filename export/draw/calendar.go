package draw

import (
	"time"

	"github.com/quai-transit/quai/gtfs/lang"
)

// A Calendar shows trips a day: weeks as columns from Monday to Sunday, a year a row.
type Calendar struct {
	// Title names the picture and Desc says what is in it, in the language Lang.
	Title, Desc string
	Lang        lang.Lang
	// Start is the first day; the time of day is not looked at.
	Start time.Time
	// Trips has the number of trips of each day from Start on.
	Trips []int
	// Marks says what is special about days.
	Marks []Mark
	// Today is framed if it is one of the days; zero frames none.
	Today time.Time
}

// A Mark is something special about a day, counted from Start: a hole in the service or
// a holiday. Label is its word or name.
type Mark struct {
	Day   int
	Hole  bool
	Label string
}

const (
	daySize    = 13.0
	dayGap     = 2.0
	leftMargin = 34.0
	weeksInRow = 53
	rowHeight  = 7*daySize + 36
)

// Days draws a calendar.
func Days(c Calendar) []byte {
	d := calendarDrawing{Calendar: c, monday: monday(c.Start)}
	d.offset = daysBetween(d.monday, c.Start)
	weeks := (d.offset + len(c.Trips) + 6) / 7
	rows := max(1, (weeks+weeksInRow-1)/weeksInRow)
	width := leftMargin + float64(max(min(weeks, weeksInRow), 22))*daySize + 8
	d.height = 4 + float64(rows)*rowHeight
	d.canvas = newCanvas(width, d.height+22, c.Title, c.Desc)
	d.bounds = quantiles(c.Trips)
	for row := range rows {
		d.weekdays(row)
	}
	d.months(weeks)
	for i := range c.Trips {
		d.day(i)
	}
	d.today()
	d.legend()
	return d.canvas.done()
}

type calendarDrawing struct {
	Calendar
	canvas *canvas
	monday time.Time
	// offset is the number of days from that Monday to the first day.
	offset int
	// bounds are the largest counts of the steps.
	bounds []int
	height float64
}

// date is midnight UTC of a day, so that days are all 24 hours long.
func date(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

func monday(t time.Time) time.Time { return date(t).AddDate(0, 0, -(int(t.Weekday())+6)%7) }

func daysBetween(a, b time.Time) int { return int(date(b).Sub(date(a)).Hours() / 24) }

// corner returns the upper left corner of a day, counted from the first Monday.
func (d *calendarDrawing) corner(day int) xy {
	week := day / 7
	return xy{
		leftMargin + float64(float64(week%weeksInRow)*daySize),
		24 + float64(float64(week/weeksInRow)*rowHeight) + float64(float64(day%7)*daySize),
	}
}

func (d *calendarDrawing) weekdays(row int) {
	for _, day := range []int{0, 2, 4, 6} {
		at := d.corner(row*weeksInRow*7 + day)
		d.canvas.write(xy{leftMargin - 6, at.y + 10}, weekday(time.Weekday((day+1)%7), d.Lang),
			"text-anchor", "end", "font-size", "10", "fill", string(quiet))
	}
}

// months names each month above the first week that begins in it, with the year in
// January and at the start.
func (d *calendarDrawing) months(weeks int) {
	last := time.Month(0)
	free := -1.0
	for week := range weeks {
		first := d.monday.AddDate(0, 0, max(week*7, d.offset))
		at := d.corner(week * 7)
		if week%weeksInRow == 0 {
			free = -1
		}
		if first.Month() == last && week%weeksInRow > 0 || at.x < free {
			continue
		}
		text := month(first.Month(), d.Lang)
		if first.Month() == time.January || week%weeksInRow == 0 {
			text += " " + first.Format("2006")
		}
		d.canvas.write(xy{at.x, at.y - 6}, text, "font-size", "11", "fill", string(quiet))
		last, free = first.Month(), at.x+textWidth(text, 11)+4
	}
}
