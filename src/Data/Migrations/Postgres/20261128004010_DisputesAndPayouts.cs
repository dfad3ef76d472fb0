using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DisputesAndPayouts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "differs",
                table: "payouts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_charge_refundable",
                table: "disputes",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "read_at",
                table: "disputes",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "lacks",
                table: "connections",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "next_sweep_at",
                table: "connections",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "dispute_id",
                table: "allocations",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_balance_transactions_organization_id_source_id",
                table: "balance_transactions",
                columns: new[] { "organization_id", "source_id" });

            migrationBuilder.CreateIndex(
                name: "ix_allocations_dispute_id",
                table: "allocations",
                column: "dispute_id");

            migrationBuilder.AddForeignKey(
                name: "fk_allocations_disputes_dispute_id",
                table: "allocations",
                column: "dispute_id",
                principalTable: "disputes",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_allocations_disputes_dispute_id",
                table: "allocations");

            migrationBuilder.DropIndex(
                name: "ix_balance_transactions_organization_id_source_id",
                table: "balance_transactions");

            migrationBuilder.DropIndex(
                name: "ix_allocations_dispute_id",
                table: "allocations");

            migrationBuilder.DropColumn(
                name: "differs",
                table: "payouts");

            migrationBuilder.DropColumn(
                name: "is_charge_refundable",
                table: "disputes");

            migrationBuilder.DropColumn(
                name: "read_at",
                table: "disputes");

            migrationBuilder.DropColumn(
                name: "lacks",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "next_sweep_at",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "dispute_id",
                table: "allocations");
        }
    }
}
