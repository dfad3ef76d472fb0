using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MessagesAndFilesOfEstimates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "estimate_id",
                table: "todos",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "invoice_id",
                table: "messages",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "estimate_id",
                table: "messages",
                type: "TEXT",
                nullable: true);

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
                name: "ix_todos_estimate_id",
                table: "todos",
                column: "estimate_id");

            migrationBuilder.CreateIndex(
                name: "ix_messages_estimate_id_token",
                table: "messages",
                columns: new[] { "estimate_id", "token" },
                unique: true);

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

            migrationBuilder.AddForeignKey(
                name: "fk_messages_estimates_estimate_id",
                table: "messages",
                column: "estimate_id",
                principalTable: "estimates",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_todos_estimates_estimate_id",
                table: "todos",
                column: "estimate_id",
                principalTable: "estimates",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_attachments_estimates_estimate_id",
                table: "attachments");

            migrationBuilder.DropForeignKey(
                name: "fk_messages_estimates_estimate_id",
                table: "messages");

            migrationBuilder.DropForeignKey(
                name: "fk_todos_estimates_estimate_id",
                table: "todos");

            migrationBuilder.DropIndex(
                name: "ix_todos_estimate_id",
                table: "todos");

            migrationBuilder.DropIndex(
                name: "ix_messages_estimate_id_token",
                table: "messages");

            migrationBuilder.DropIndex(
                name: "ix_attachments_estimate_id_hash",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "estimate_id",
                table: "todos");

            migrationBuilder.DropColumn(
                name: "estimate_id",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "estimate_id",
                table: "attachments");

            migrationBuilder.AlterColumn<Guid>(
                name: "invoice_id",
                table: "messages",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

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
