using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Fiscal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "exemption",
                table: "taxes",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "ground",
                table: "taxes",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "tax_rates",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "party_register_number",
                table: "organizations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_elsewhere",
                table: "number_series",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "buyer_register_number",
                table: "invoices",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "delivered_on",
                table: "invoices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "fiscal_address",
                table: "invoices",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "fiscal_mark",
                table: "invoices",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "fiscal_number",
                table: "invoices",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "seller_register_number",
                table: "invoices",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "vat_exemption",
                table: "invoice_lines",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "vat_ground",
                table: "invoice_lines",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "buyer_register_number",
                table: "estimates",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "seller_register_number",
                table: "estimates",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "vat_exemption",
                table: "estimate_lines",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "vat_ground",
                table: "estimate_lines",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "party_register_number",
                table: "customers",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "buyer_register_number",
                table: "credit_notes",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "fiscal_address",
                table: "credit_notes",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "fiscal_mark",
                table: "credit_notes",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "fiscal_number",
                table: "credit_notes",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "seller_register_number",
                table: "credit_notes",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "vat_exemption",
                table: "credit_note_lines",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "vat_ground",
                table: "credit_note_lines",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_organization_id_fiscal_mark",
                table: "invoices",
                columns: new[] { "organization_id", "fiscal_mark" },
                unique: true,
                filter: "fiscal_mark <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_series_id_number",
                table: "invoices",
                columns: new[] { "series_id", "number" },
                unique: true,
                filter: "number <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_credit_notes_organization_id_fiscal_mark",
                table: "credit_notes",
                columns: new[] { "organization_id", "fiscal_mark" },
                unique: true,
                filter: "fiscal_mark <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_credit_notes_series_id_number",
                table: "credit_notes",
                columns: new[] { "series_id", "number" },
                unique: true,
                filter: "number <> ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_invoices_organization_id_fiscal_mark",
                table: "invoices");

            migrationBuilder.DropIndex(
                name: "ix_invoices_series_id_number",
                table: "invoices");

            migrationBuilder.DropIndex(
                name: "ix_credit_notes_organization_id_fiscal_mark",
                table: "credit_notes");

            migrationBuilder.DropIndex(
                name: "ix_credit_notes_series_id_number",
                table: "credit_notes");

            migrationBuilder.DropColumn(
                name: "exemption",
                table: "taxes");

            migrationBuilder.DropColumn(
                name: "ground",
                table: "taxes");

            migrationBuilder.DropColumn(
                name: "source",
                table: "tax_rates");

            migrationBuilder.DropColumn(
                name: "party_register_number",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "is_elsewhere",
                table: "number_series");

            migrationBuilder.DropColumn(
                name: "buyer_register_number",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "delivered_on",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "fiscal_address",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "fiscal_mark",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "fiscal_number",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "seller_register_number",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "vat_exemption",
                table: "invoice_lines");

            migrationBuilder.DropColumn(
                name: "vat_ground",
                table: "invoice_lines");

            migrationBuilder.DropColumn(
                name: "buyer_register_number",
                table: "estimates");

            migrationBuilder.DropColumn(
                name: "seller_register_number",
                table: "estimates");

            migrationBuilder.DropColumn(
                name: "vat_exemption",
                table: "estimate_lines");

            migrationBuilder.DropColumn(
                name: "vat_ground",
                table: "estimate_lines");

            migrationBuilder.DropColumn(
                name: "party_register_number",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "buyer_register_number",
                table: "credit_notes");

            migrationBuilder.DropColumn(
                name: "fiscal_address",
                table: "credit_notes");

            migrationBuilder.DropColumn(
                name: "fiscal_mark",
                table: "credit_notes");

            migrationBuilder.DropColumn(
                name: "fiscal_number",
                table: "credit_notes");

            migrationBuilder.DropColumn(
                name: "seller_register_number",
                table: "credit_notes");

            migrationBuilder.DropColumn(
                name: "vat_exemption",
                table: "credit_note_lines");

            migrationBuilder.DropColumn(
                name: "vat_ground",
                table: "credit_note_lines");
        }
    }
}
