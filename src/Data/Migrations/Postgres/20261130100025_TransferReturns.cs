using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TransferReturns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "awaits_payer",
                table: "refunds",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "email",
                table: "refunds",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "transfer_returns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    transfer_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: true),
                    email = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    stripe_id = table.Column<string>(type: "text", nullable: false),
                    awaits_payer = table.Column<bool>(type: "boolean", nullable: false),
                    failure_reason = table.Column<string>(type: "text", nullable: false),
                    next_check_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfer_returns", x => x.id);
                    table.ForeignKey(
                        name: "fk_transfer_returns_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_transfer_returns_transfer_accounts_transfer_account_id",
                        column: x => x.transfer_account_id,
                        principalTable: "transfer_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_transfer_returns_next_check_at",
                table: "transfer_returns",
                column: "next_check_at");

            migrationBuilder.CreateIndex(
                name: "ix_transfer_returns_organization_id",
                table: "transfer_returns",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_transfer_returns_transfer_account_id_stripe_id",
                table: "transfer_returns",
                columns: new[] { "transfer_account_id", "stripe_id" },
                unique: true,
                filter: "stripe_id <> ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "transfer_returns");

            migrationBuilder.DropColumn(
                name: "awaits_payer",
                table: "refunds");

            migrationBuilder.DropColumn(
                name: "email",
                table: "refunds");
        }
    }
}
