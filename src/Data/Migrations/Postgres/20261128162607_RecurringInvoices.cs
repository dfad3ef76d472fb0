using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RecurringInvoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "recurring_id",
                table: "invoices",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "recurring_invoices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pattern_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    start_on = table.Column<DateOnly>(type: "date", nullable: false),
                    every = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    end_on = table.Column<DateOnly>(type: "date", nullable: true),
                    step = table.Column<int>(type: "integer", nullable: false),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    action = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    attaches_pdf = table.Column<bool>(type: "boolean", nullable: false),
                    paused_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    not_before_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recurring_invoices", x => x.id);
                    table.ForeignKey(
                        name: "fk_recurring_invoices_invoices_pattern_id",
                        column: x => x.pattern_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recurring_invoices_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_invoices_recurring_id",
                table: "invoices",
                column: "recurring_id");

            migrationBuilder.CreateIndex(
                name: "ix_recurring_invoices_organization_id",
                table: "recurring_invoices",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_recurring_invoices_pattern_id",
                table: "recurring_invoices",
                column: "pattern_id");

            migrationBuilder.CreateIndex(
                name: "ix_recurring_invoices_paused_at_next_on",
                table: "recurring_invoices",
                columns: new[] { "paused_at", "next_on" });

            migrationBuilder.AddForeignKey(
                name: "fk_invoices_recurring_invoices_recurring_id",
                table: "invoices",
                column: "recurring_id",
                principalTable: "recurring_invoices",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_invoices_recurring_invoices_recurring_id",
                table: "invoices");

            migrationBuilder.DropTable(
                name: "recurring_invoices");

            migrationBuilder.DropIndex(
                name: "ix_invoices_recurring_id",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "recurring_id",
                table: "invoices");
        }
    }
}
