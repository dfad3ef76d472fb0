using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RefundedParts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "refund_id",
                table: "allocations",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_allocations_refund_id",
                table: "allocations",
                column: "refund_id");

            migrationBuilder.AddForeignKey(
                name: "fk_allocations_refunds_refund_id",
                table: "allocations",
                column: "refund_id",
                principalTable: "refunds",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_allocations_refunds_refund_id",
                table: "allocations");

            migrationBuilder.DropIndex(
                name: "ix_allocations_refund_id",
                table: "allocations");

            migrationBuilder.DropColumn(
                name: "refund_id",
                table: "allocations");
        }
    }
}
