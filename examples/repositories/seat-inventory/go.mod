module skerry.example/seat-inventory

go 1.24

require (
	github.com/jackc/pgx/v5 v5.7.4
	google.golang.org/grpc v1.72.0
)
