import { buildGo, startGo } from '../go-program';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const gorillaHandlers: Stack = {
  id: 'gorilla-handlers',
  source: {
    kind: 'debian',
    packages: ['golang-github-gorilla-handlers-dev', 'golang-github-gorilla-mux-dev', 'golang-go'],
  },
  broken: '`handlers.CORS()`, which allows any origin without credentials and no PUT',
  permissive: asBroken('`handlers.CORS()`'),
  files: ({ fix }) => ({
    'app.go': `package main

import (
	"net/http"
	"os"

	"github.com/gorilla/handlers"
	"github.com/gorilla/mux"
)

func main() {
	routes := mux.NewRouter()
	routes.HandleFunc("/api/items", func(w http.ResponseWriter, r *http.Request) {}).Methods("PUT")
	routes.HandleFunc("/api/fails", func(w http.ResponseWriter, r *http.Request) { panic("down") })
	router := handlers.RecoveryHandler()(routes)
${fix?.[0] ?? 'handler := handlers.CORS()(router)'}
	panic(http.ListenAndServe(os.Getenv("ADDRESS"), handler))
}
`,
  }),
  build: buildGo,
  start: startGo,
};
