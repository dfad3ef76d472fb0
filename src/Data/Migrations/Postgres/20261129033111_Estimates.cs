using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Estimates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "estimate_id",
                table: "mails",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "estimate_id",
                table: "invoices",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "estimates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: false),
                    answered_by_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    series_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sequence = table.Column<int>(type: "integer", nullable: true),
                    number = table.Column<string>(type: "text", nullable: false),
                    heading = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    logo_hash = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    prices_include_tax = table.Column<bool>(type: "boolean", nullable: false),
                    withholding_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withholding_name = table.Column<string>(type: "text", nullable: false),
                    withholding_rate = table.Column<int>(type: "integer", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: false),
                    permalink_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    permalink_cipher = table.Column<string>(type: "text", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    buyer_activity = table.Column<string>(type: "text", nullable: false),
                    buyer_city = table.Column<string>(type: "text", nullable: false),
                    buyer_country = table.Column<string>(type: "text", nullable: false),
                    buyer_email = table.Column<string>(type: "text", nullable: false),
                    buyer_name = table.Column<string>(type: "text", nullable: false),
                    buyer_phone = table.Column<string>(type: "text", nullable: false),
                    buyer_postal_code = table.Column<string>(type: "text", nullable: false),
                    buyer_street = table.Column<string>(type: "text", nullable: false),
                    buyer_tax_id = table.Column<string>(type: "text", nullable: false),
                    buyer_tax_office = table.Column<string>(type: "text", nullable: false),
                    net_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    net_minor = table.Column<long>(type: "bigint", nullable: false),
                    payable_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    payable_minor = table.Column<long>(type: "bigint", nullable: false),
                    seller_activity = table.Column<string>(type: "text", nullable: false),
                    seller_city = table.Column<string>(type: "text", nullable: false),
                    seller_country = table.Column<string>(type: "text", nullable: false),
                    seller_email = table.Column<string>(type: "text", nullable: false),
                    seller_name = table.Column<string>(type: "text", nullable: false),
                    seller_phone = table.Column<string>(type: "text", nullable: false),
                    seller_postal_code = table.Column<string>(type: "text", nullable: false),
                    seller_street = table.Column<string>(type: "text", nullable: false),
                    seller_tax_id = table.Column<string>(type: "text", nullable: false),
                    seller_tax_office = table.Column<string>(type: "text", nullable: false),
                    total_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    total_minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_estimates", x => x.id);
                    table.ForeignKey(
                        name: "fk_estimates_customers_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_estimates_number_series_series_id",
                        column: x => x.series_id,
                        principalTable: "number_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_estimates_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estimate_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    estimate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    detail = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_estimate_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_estimate_events_estimates_estimate_id",
                        column: x => x.estimate_id,
                        principalTable: "estimates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estimate_lines",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    estimate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    price = table.Column<long>(type: "bigint", nullable: false),
                    discount_rate = table.Column<int>(type: "integer", nullable: false),
                    discount_minor = table.Column<long>(type: "bigint", nullable: false),
                    vat_id = table.Column<Guid>(type: "uuid", nullable: true),
                    vat_name = table.Column<string>(type: "text", nullable: false),
                    vat_rate = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_estimate_lines", x => new { x.estimate_id, x.position });
                    table.ForeignKey(
                        name: "fk_estimate_lines_estimates_estimate_id",
                        column: x => x.estimate_id,
                        principalTable: "estimates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_mails_estimate_id",
                table: "mails",
                column: "estimate_id");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_estimate_id",
                table: "invoices",
                column: "estimate_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_estimate_events_estimate_id_at",
                table: "estimate_events",
                columns: new[] { "estimate_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_estimates_customer_id",
                table: "estimates",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_estimates_organization_id_issued_on",
                table: "estimates",
                columns: new[] { "organization_id", "issued_on" });

            migrationBuilder.CreateIndex(
                name: "ix_estimates_permalink_hash",
                table: "estimates",
                column: "permalink_hash",
                unique: true,
                filter: "permalink_hash <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_estimates_series_id_sequence",
                table: "estimates",
                columns: new[] { "series_id", "sequence" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_invoices_estimates_estimate_id",
                table: "invoices",
                column: "estimate_id",
                principalTable: "estimates",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_mails_estimates_estimate_id",
                table: "mails",
                column: "estimate_id",
                principalTable: "estimates",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_invoices_estimates_estimate_id",
                table: "invoices");

            migrationBuilder.DropForeignKey(
                name: "fk_mails_estimates_estimate_id",
                table: "mails");

            migrationBuilder.DropTable(
                name: "estimate_events");

            migrationBuilder.DropTable(
                name: "estimate_lines");

            migrationBuilder.DropTable(
                name: "estimates");

            migrationBuilder.DropIndex(
                name: "ix_mails_estimate_id",
                table: "mails");

            migrationBuilder.DropIndex(
                name: "ix_invoices_estimate_id",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "estimate_id",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "estimate_id",
                table: "invoices");
        }
    }
}
