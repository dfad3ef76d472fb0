using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PaymentsForSeveral : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "attempt_parts",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    attempt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    minor = table.Column<long>(type: "bigint", nullable: false),
                    is_live = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attempt_parts", x => new { x.attempt_id, x.position });
                    table.ForeignKey(
                        name: "fk_attempt_parts_attempts_attempt_id",
                        column: x => x.attempt_id,
                        principalTable: "attempts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attempt_parts_invoices_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_attempt_parts_invoice_id",
                table: "attempt_parts",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "ux_attempt_parts_one_live",
                table: "attempt_parts",
                column: "invoice_id",
                unique: true,
                filter: "is_live");

            migrationBuilder.Sql("""
                insert into attempt_parts (attempt_id, position, invoice_id, minor, is_live)
                select id, 1, invoice_id, amount_minor, is_live from attempts
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attempt_parts");
        }
    }
}
