#!/bin/sh
set -eu
poetry install
make test
