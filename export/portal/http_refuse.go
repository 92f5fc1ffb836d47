package portal

import (
	"errors"
	"net/http"
	"strconv"
	"syscall"

	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs/lang"
)

// What people read where there is nothing to send, one language after the other: a
// program that expects a zip must not get a page.
var (
	notFound   = lang.Text{EN: "There is nothing at this address.", FR: "Il n’y a rien à cette adresse."}
	noRelease  = lang.Text{EN: "This feed has no such release.", FR: "Ce jeu de données n’a pas cette version."}
	notAllowed = lang.Text{EN: "This server is for reading only.", FR: "Ce serveur ne se prête qu’à la lecture."}
	notNow     = lang.Text{EN: "This cannot be served for the moment.", FR: "Service momentanément indisponible."}
	redacted   = lang.Text{EN: "This release has been withdrawn.", FR: "Cette version a été retirée."}
)

// refuse answers with a short text that no cache keeps.
func refuse(w http.ResponseWriter, code int, why lang.Text) {
	body := why.EN + "\n" + why.FR + "\n"
	h := w.Header()
	h.Set("Content-Type", "text/plain; charset=utf-8")
	h.Set("Content-Length", strconv.Itoa(len(body)))
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(code)
	_, _ = w.Write([]byte(body)) // an error means that the client has gone
}

// refuseRedacted says that a release is gone for good, and why.
func refuseRedacted(w http.ResponseWriter, m release.Manifest) {
	why := redacted
	if m.Reason != "" {
		why.EN += " Reason: " + m.Reason
		why.FR += " Motif\u00a0: " + m.Reason
	}
	refuse(w, http.StatusGone, why)
}

// unavailable says to come back, never with a body that could be taken for data.
func (s *server) unavailable(w http.ResponseWriter, err error) {
	if s.opts.Log != nil {
		s.opts.Log(err)
	}
	w.Header().Set("Retry-After", "60")
	refuse(w, http.StatusServiceUnavailable, notNow)
}

// isExhausted reports that the machine, not the address, is at fault.
func isExhausted(err error) bool {
	return errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE) || errors.Is(err, syscall.EIO)
}
