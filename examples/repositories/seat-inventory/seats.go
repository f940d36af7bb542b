package seats

// Left says how many seats can still be sold. A ship never sells its last two: the crew may need them.
func Left(total, taken int) int {
	left := total - taken - 2
	if left < 0 {
		return 0
	}
	return left
}
