package seats

import "testing"

func TestLeftKeepsTwoForTheCrew(t *testing.T) {
	if got := Left(100, 98); got != 0 {
		t.Fatalf("Left(100, 98) = %d, want 0", got)
	}
}
