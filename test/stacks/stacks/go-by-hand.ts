import { buildGo, startGo } from '../go-program';
import { BY_HAND } from '../stack';
import type { Stack } from '../stack';

export const goByHand: Stack = {
  id: 'go-by-hand',
  source: { kind: 'debian', packages: ['golang-go'] },
  broken: 'no CORS at all',
  permissive: BY_HAND,
  files: ({ fix }) => ({
    'app.go': `package main

import (
	"net/http"
	"os"
)

${fix?.[0] ?? 'func withCORS(next http.Handler) http.Handler { return next }'}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/api/items", func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPut {
			http.Error(w, "no such method", http.StatusMethodNotAllowed)
		}
	})
	mux.HandleFunc("/api/fails", func(w http.ResponseWriter, r *http.Request) {
		http.Error(w, "down", http.StatusInternalServerError)
	})
	panic(http.ListenAndServe(os.Getenv("ADDRESS"), withCORS(mux)))
}
`,
  }),
  build: buildGo,
  start: startGo,
};
