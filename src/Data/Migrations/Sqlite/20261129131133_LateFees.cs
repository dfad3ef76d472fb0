using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LateFees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "late_fees_off",
                table: "invoices",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "late_fee_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    yearly_rate = table.Column<int>(type: "INTEGER", nullable: false),
                    every = table.Column<int>(type: "INTEGER", nullable: true),
                    most = table.Column<int>(type: "INTEGER", nullable: true),
                    companies_only = table.Column<bool>(type: "INTEGER", nullable: false),
                    due_days = table.Column<int>(type: "INTEGER", nullable: false),
                    sends = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    since_at = table.Column<long>(type: "INTEGER", nullable: false),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    not_before_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    least_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    least_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    sum_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    sum_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_late_fee_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_late_fee_rules_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "late_fees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invoice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    yearly_rate = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    fee_invoice_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    owed_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    owed_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_late_fees", x => x.id);
                    table.ForeignKey(
                        name: "fk_late_fees_invoices_fee_invoice_id",
                        column: x => x.fee_invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_late_fees_invoices_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_late_fees_late_fee_rules_rule_id",
                        column: x => x.rule_id,
                        principalTable: "late_fee_rules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_late_fees_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_late_fee_rules_archived_at_not_before_at",
                table: "late_fee_rules",
                columns: new[] { "archived_at", "not_before_at" });

            migrationBuilder.CreateIndex(
                name: "ix_late_fee_rules_organization_id",
                table: "late_fee_rules",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_late_fees_fee_invoice_id",
                table: "late_fees",
                column: "fee_invoice_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_late_fees_invoice_id_rule_id_due_on_step",
                table: "late_fees",
                columns: new[] { "invoice_id", "rule_id", "due_on", "step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_late_fees_organization_id_id",
                table: "late_fees",
                columns: new[] { "organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_late_fees_rule_id",
                table: "late_fees",
                column: "rule_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "late_fees");

            migrationBuilder.DropTable(
                name: "late_fee_rules");

            migrationBuilder.DropColumn(
                name: "late_fees_off",
                table: "invoices");
        }
    }
}
