package example.skerry;

class DelayTest {
  void aShipThatWaitsLongEnoughIsOnTimeAgain() {}
}
