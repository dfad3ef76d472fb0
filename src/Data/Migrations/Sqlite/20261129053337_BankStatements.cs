using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BankStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bank_statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    known = table.Column<int>(type: "INTEGER", nullable: false),
                    imported_at = table.Column<long>(type: "INTEGER", nullable: false),
                    imported_by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_statements", x => x.id);
                    table.ForeignKey(
                        name: "fk_bank_statements_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bank_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    statement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    gateway_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    payment_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    payout_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    facts_bank_reference = table.Column<string>(type: "TEXT", nullable: false),
                    facts_booked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    facts_payer = table.Column<string>(type: "TEXT", nullable: false),
                    facts_payer_iban = table.Column<string>(type: "TEXT", nullable: false),
                    facts_reference = table.Column<string>(type: "TEXT", nullable: false),
                    facts_text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    facts_value_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_bank_lines_bank_statements_statement_id",
                        column: x => x.statement_id,
                        principalTable: "bank_statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bank_lines_gateways_gateway_id",
                        column: x => x.gateway_id,
                        principalTable: "gateways",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bank_lines_payments_payment_id",
                        column: x => x.payment_id,
                        principalTable: "payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bank_lines_payouts_payout_id",
                        column: x => x.payout_id,
                        principalTable: "payouts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bank_lines_gateway_id",
                table: "bank_lines",
                column: "gateway_id");

            migrationBuilder.CreateIndex(
                name: "ix_bank_lines_organization_id_key",
                table: "bank_lines",
                columns: new[] { "organization_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bank_lines_organization_id_state",
                table: "bank_lines",
                columns: new[] { "organization_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_bank_lines_payment_id",
                table: "bank_lines",
                column: "payment_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bank_lines_payout_id",
                table: "bank_lines",
                column: "payout_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bank_lines_statement_id",
                table: "bank_lines",
                column: "statement_id");

            migrationBuilder.CreateIndex(
                name: "ix_bank_statements_organization_id_file_hash",
                table: "bank_statements",
                columns: new[] { "organization_id", "file_hash" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bank_lines");

            migrationBuilder.DropTable(
                name: "bank_statements");
        }
    }
}
