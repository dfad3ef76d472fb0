using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_payments_organization_id_id",
                table: "payments",
                columns: new[] { "organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_invoices_organization_id_id",
                table: "invoices",
                columns: new[] { "organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_invoices_owed",
                table: "invoices",
                columns: new[] { "organization_id", "customer_id", "next_due_on" },
                filter: "issued_at is not null and voided_at is null and payable_minor > paid_minor");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_payments_organization_id_id",
                table: "payments");

            migrationBuilder.DropIndex(
                name: "ix_invoices_organization_id_id",
                table: "invoices");

            migrationBuilder.DropIndex(
                name: "ix_invoices_owed",
                table: "invoices");
        }
    }
}
