package source

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"os"

	"github.com/quai-transit/quai/gtfs/lang"
)

// Reason says in one line why a source could not be opened or read, without a full stop
// and without its name, which people have before their eyes and may be the path of a
// machine. Errors that come from elsewhere are given as they are, in both languages.
func Reason(err error) lang.Text {
	var told interface {
		error
		Text() lang.Text
	}
	var path *fs.PathError
	var dns *net.DNSError
	switch {
	case errors.As(err, &told):
		return told.Text()
	case errors.Is(err, fs.ErrNotExist):
		return lang.Text{EN: "there is no such file or folder", FR: "ce fichier ou ce dossier n’existe pas"}
	case errors.Is(err, fs.ErrPermission):
		return lang.Text{EN: "it may not be read: permission denied", FR: "la lecture n’est pas permise"}
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, os.ErrDeadlineExceeded):
		return lang.Text{EN: "the download took too long", FR: "le téléchargement a pris trop de temps"}
	case errors.As(err, &dns):
		return lang.Text{EN: "no server is known by the name " + dns.Name, FR: "aucun serveur n’est connu sous le nom " + dns.Name}
	case errors.As(err, &path):
		return lang.Text{EN: path.Err.Error(), FR: path.Err.Error()}
	}
	return lang.Text{EN: err.Error(), FR: err.Error()}
}

// Text gives the status with its meaning.
func (e *StatusError) Text() lang.Text {
	says := map[int]lang.Text{
		401: {EN: "a login is wanted", FR: "une identification est demandée"},
		403: {EN: "access is denied", FR: "l’accès est refusé"},
		404: {EN: "there is no such page", FR: "cette page n’existe pas"},
		410: {EN: "the page is gone for good", FR: "la page a été retirée"},
		429: {EN: "too many requests, try again later", FR: "trop de requêtes, à réessayer plus tard"},
	}[e.Code]
	if says.FR == "" {
		return lang.Text{EN: e.Error(), FR: "le serveur répond " + e.status()}
	}
	return lang.Text{EN: e.Error() + ": " + says.EN, FR: "le serveur répond " + e.status() + " : " + says.FR}
}
