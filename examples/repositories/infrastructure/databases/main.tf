module "booking" {
  source = "./postgresql"
  name   = "booking"
}
