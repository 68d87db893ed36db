// Package main builds daprd, stock, from the pinned module: dapr/dapr's own go.mod has
// replace directives, so `go install` refuses it (dapr/dapr#8872).
package main

import "github.com/dapr/dapr/cmd/daprd/app"

func main() { app.Run() }
