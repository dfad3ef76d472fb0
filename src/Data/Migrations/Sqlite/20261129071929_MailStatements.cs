using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MailStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "customer_id",
                table: "mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "statement_from",
                table: "mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "statement_until",
                table: "mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_mails_customer_id",
                table: "mails",
                column: "customer_id");

            migrationBuilder.AddForeignKey(
                name: "fk_mails_customers_customer_id",
                table: "mails",
                column: "customer_id",
                principalTable: "customers",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_mails_customers_customer_id",
                table: "mails");

            migrationBuilder.DropIndex(
                name: "ix_mails_customer_id",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "customer_id",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "statement_from",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "statement_until",
                table: "mails");
        }
    }
}
