using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CreditNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "withholding_rate",
                table: "credit_notes");

            migrationBuilder.DropColumn(
                name: "item_id",
                table: "credit_note_lines");

            migrationBuilder.DropColumn(
                name: "vat_id",
                table: "credit_note_lines");

            migrationBuilder.AddColumn<Guid>(
                name: "credit_note_id",
                table: "mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "invoice_issued_on",
                table: "credit_notes",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "invoice_number",
                table: "credit_notes",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "credit_notes",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "amount_minor",
                table: "credit_note_lines",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "invoice_position",
                table: "credit_note_lines",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "credit_note_taxes",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    credit_note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    rate = table.Column<int>(type: "INTEGER", nullable: false),
                    net_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    tax_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_note_taxes", x => new { x.credit_note_id, x.position });
                    table.ForeignKey(
                        name: "fk_credit_note_taxes_credit_notes_credit_note_id",
                        column: x => x.credit_note_id,
                        principalTable: "credit_notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_mails_credit_note_id",
                table: "mails",
                column: "credit_note_id");

            migrationBuilder.AddForeignKey(
                name: "fk_mails_credit_notes_credit_note_id",
                table: "mails",
                column: "credit_note_id",
                principalTable: "credit_notes",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_mails_credit_notes_credit_note_id",
                table: "mails");

            migrationBuilder.DropTable(
                name: "credit_note_taxes");

            migrationBuilder.DropIndex(
                name: "ix_mails_credit_note_id",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "credit_note_id",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "invoice_issued_on",
                table: "credit_notes");

            migrationBuilder.DropColumn(
                name: "invoice_number",
                table: "credit_notes");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "credit_notes");

            migrationBuilder.DropColumn(
                name: "amount_minor",
                table: "credit_note_lines");

            migrationBuilder.DropColumn(
                name: "invoice_position",
                table: "credit_note_lines");

            migrationBuilder.AddColumn<int>(
                name: "withholding_rate",
                table: "credit_notes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "item_id",
                table: "credit_note_lines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "vat_id",
                table: "credit_note_lines",
                type: "TEXT",
                nullable: true);
        }
    }
}
