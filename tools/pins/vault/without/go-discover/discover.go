// Package discover stands in for go-discover, which looks up the members of a cluster (auto_join) at
// fourteen cloud providers and brings their SDKs: a third of all that Vault compiles. A Vault that is
// built here is one node; auto_join is refused.
package discover

import (
	"errors"
	"log"
)

var errLeftOut = errors.New("auto_join is not in this build of Vault: name the leader in leader_api_addr")

// Provider has no implementation here.
type Provider interface{}

// Providers are none.
var Providers map[string]Provider

// Discover finds nobody.
type Discover struct{}

// Option of New.
type Option func(*Discover) error

// New makes one whatever the options.
func New(...Option) (*Discover, error) { return &Discover{}, nil }

// WithProviders changes nothing.
func WithProviders(map[string]Provider) Option { return nil }

// Addrs fails.
func (*Discover) Addrs(string, *log.Logger) ([]string, error) { return nil, errLeftOut }

// Config is what an auto_join line says.
type Config map[string]string

// Parse fails.
func Parse(string) (Config, error) { return nil, errLeftOut }

// String of an empty Config.
func (Config) String() string { return "" }
