using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AutomaticPayments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "offers_automatic",
                table: "gateways",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "saved_methods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attempt_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    gateway_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    connection_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    holder_id = table.Column<string>(type: "TEXT", nullable: false),
                    method_id = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    kept_at = table.Column<long>(type: "INTEGER", nullable: true),
                    due_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ending = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    forget_at = table.Column<long>(type: "INTEGER", nullable: true),
                    look_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    consent_address = table.Column<string>(type: "TEXT", nullable: false),
                    consent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    consent_language = table.Column<string>(type: "TEXT", nullable: false),
                    consent_text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_methods", x => x.id);
                    table.ForeignKey(
                        name: "fk_saved_methods_attempts_attempt_id",
                        column: x => x.attempt_id,
                        principalTable: "attempts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_saved_methods_connections_connection_id",
                        column: x => x.connection_id,
                        principalTable: "connections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_saved_methods_customers_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_saved_methods_gateways_gateway_id",
                        column: x => x.gateway_id,
                        principalTable: "gateways",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_saved_methods_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "automatic_payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invoice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    saved_method_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    announced_at = table.Column<long>(type: "INTEGER", nullable: false),
                    next_at = table.Column<long>(type: "INTEGER", nullable: true),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    attempt_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: false),
                    ending = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_automatic_payments", x => x.id);
                    table.ForeignKey(
                        name: "fk_automatic_payments_attempts_attempt_id",
                        column: x => x.attempt_id,
                        principalTable: "attempts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_automatic_payments_invoices_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_automatic_payments_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_automatic_payments_saved_methods_saved_method_id",
                        column: x => x.saved_method_id,
                        principalTable: "saved_methods",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_automatic_payments_attempt_id",
                table: "automatic_payments",
                column: "attempt_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_automatic_payments_invoice_id_due_on",
                table: "automatic_payments",
                columns: new[] { "invoice_id", "due_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_automatic_payments_next_at",
                table: "automatic_payments",
                column: "next_at");

            migrationBuilder.CreateIndex(
                name: "ix_automatic_payments_organization_id",
                table: "automatic_payments",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_automatic_payments_saved_method_id",
                table: "automatic_payments",
                column: "saved_method_id");

            migrationBuilder.CreateIndex(
                name: "ix_saved_methods_attempt_id",
                table: "saved_methods",
                column: "attempt_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saved_methods_connection_id_method_id",
                table: "saved_methods",
                columns: new[] { "connection_id", "method_id" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_methods_forget_at",
                table: "saved_methods",
                column: "forget_at");

            migrationBuilder.CreateIndex(
                name: "ix_saved_methods_gateway_id",
                table: "saved_methods",
                column: "gateway_id");

            migrationBuilder.CreateIndex(
                name: "ix_saved_methods_look_at",
                table: "saved_methods",
                column: "look_at");

            migrationBuilder.CreateIndex(
                name: "ix_saved_methods_organization_id",
                table: "saved_methods",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ux_saved_methods_one_usable",
                table: "saved_methods",
                column: "customer_id",
                unique: true,
                filter: "kept_at is not null and ended_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "automatic_payments");

            migrationBuilder.DropTable(
                name: "saved_methods");

            migrationBuilder.DropColumn(
                name: "offers_automatic",
                table: "gateways");
        }
    }
}
