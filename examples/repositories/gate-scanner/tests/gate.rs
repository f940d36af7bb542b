use gate_scanner::is_good;

#[test]
fn a_used_pass_is_refused() {
    assert!(!is_good(true, false));
}
