using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Transfers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "transfer_country",
                table: "gateways",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "transfer",
                table: "attempts",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "transfer_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    livemode = table.Column<bool>(type: "boolean", nullable: false),
                    holder_id = table.Column<string>(type: "text", nullable: false),
                    look_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    waiting_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    waiting_minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfer_accounts", x => x.id);
                    table.ForeignKey(
                        name: "fk_transfer_accounts_customers_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_transfer_accounts_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_transfer_accounts_account_id_holder_id",
                table: "transfer_accounts",
                columns: new[] { "account_id", "holder_id" });

            migrationBuilder.CreateIndex(
                name: "ix_transfer_accounts_customer_id_account_id_livemode",
                table: "transfer_accounts",
                columns: new[] { "customer_id", "account_id", "livemode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_transfer_accounts_look_at",
                table: "transfer_accounts",
                column: "look_at");

            migrationBuilder.CreateIndex(
                name: "ix_transfer_accounts_organization_id",
                table: "transfer_accounts",
                column: "organization_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "transfer_accounts");

            migrationBuilder.DropColumn(
                name: "transfer_country",
                table: "gateways");

            migrationBuilder.DropColumn(
                name: "transfer",
                table: "attempts");
        }
    }
}
