using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InvoicesOfAttempts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_attempts_invoices_invoice_id",
                table: "attempts");

            migrationBuilder.DropIndex(
                name: "ux_attempts_one_live",
                table: "attempts");

            migrationBuilder.DropColumn(
                name: "invoice_id",
                table: "attempts");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "invoice_id",
                table: "attempts",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.Sql("""
                update attempts set invoice_id =
                    (select invoice_id from attempt_parts where attempt_id = attempts.id and position = 1)
                """);

            migrationBuilder.CreateIndex(
                name: "ux_attempts_one_live",
                table: "attempts",
                column: "invoice_id",
                unique: true,
                filter: "is_live");

            migrationBuilder.AddForeignKey(
                name: "fk_attempts_invoices_invoice_id",
                table: "attempts",
                column: "invoice_id",
                principalTable: "invoices",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
