using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OwedIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "ix_invoices_owed",
                table: "invoices");
        }
    }
}
