using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AttachmentsOfEstimates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "invoice_id",
                table: "attachments",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "estimate_id",
                table: "attachments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_attachments_estimate_id_hash",
                table: "attachments",
                columns: new[] { "estimate_id", "hash" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_attachments_estimates_estimate_id",
                table: "attachments",
                column: "estimate_id",
                principalTable: "estimates",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_attachments_estimates_estimate_id",
                table: "attachments");

            migrationBuilder.DropIndex(
                name: "ix_attachments_estimate_id_hash",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "estimate_id",
                table: "attachments");

            migrationBuilder.AlterColumn<Guid>(
                name: "invoice_id",
                table: "attachments",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
