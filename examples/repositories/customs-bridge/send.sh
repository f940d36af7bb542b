#!/bin/sh
uucp "$1" customs!inbox
