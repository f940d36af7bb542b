package main

import "testing"

func TestNothingIsLost(t *testing.T) {}
