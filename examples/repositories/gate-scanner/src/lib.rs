/// A pass is good once.
pub fn is_good(used: bool, canceled: bool) -> bool {
    !used && !canceled
}
