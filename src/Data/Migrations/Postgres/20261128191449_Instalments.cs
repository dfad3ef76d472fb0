using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Instalments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "reminder_due_on",
                table: "mails",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "next_due_on",
                table: "invoices",
                type: "date",
                nullable: true);

            migrationBuilder.Sql("update invoices set next_due_on = due_on");

            migrationBuilder.CreateTable(
                name: "invoice_instalments",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    share = table.Column<int>(type: "integer", nullable: false),
                    before = table.Column<long>(type: "bigint", nullable: false),
                    minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoice_instalments", x => new { x.invoice_id, x.position });
                    table.ForeignKey(
                        name: "fk_invoice_instalments_invoices_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "invoice_instalments");

            migrationBuilder.DropColumn(
                name: "reminder_due_on",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "next_due_on",
                table: "invoices");
        }
    }
}
