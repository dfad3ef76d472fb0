using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "reminder_rule_id",
                table: "mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "promised_on",
                table: "invoices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "reminders_off",
                table: "invoices",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "reminder_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    attaches_pdf = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    not_before_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    english_message = table.Column<string>(type: "TEXT", nullable: false),
                    english_subject = table.Column<string>(type: "TEXT", nullable: false),
                    greek_message = table.Column<string>(type: "TEXT", nullable: false),
                    greek_subject = table.Column<string>(type: "TEXT", nullable: false),
                    least_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    least_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_reminder_rules_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_mails_reminder_rule_id",
                table: "mails",
                column: "reminder_rule_id");

            migrationBuilder.CreateIndex(
                name: "ix_reminder_rules_archived_at_not_before_at",
                table: "reminder_rules",
                columns: new[] { "archived_at", "not_before_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reminder_rules_organization_id_days",
                table: "reminder_rules",
                columns: new[] { "organization_id", "days" },
                unique: true,
                filter: "archived_at IS NULL");

            migrationBuilder.AddForeignKey(
                name: "fk_mails_reminder_rules_reminder_rule_id",
                table: "mails",
                column: "reminder_rule_id",
                principalTable: "reminder_rules",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_mails_reminder_rules_reminder_rule_id",
                table: "mails");

            migrationBuilder.DropTable(
                name: "reminder_rules");

            migrationBuilder.DropIndex(
                name: "ix_mails_reminder_rule_id",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "reminder_rule_id",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "promised_on",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "reminders_off",
                table: "invoices");
        }
    }
}
