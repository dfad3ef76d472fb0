using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ConnectionHealth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "was_asked_for",
                table: "inbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "account_version",
                table: "connections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "checked_at",
                table: "connections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "endpoint_version",
                table: "connections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "event_cursor",
                table: "connections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "events_read_until",
                table: "connections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "former_webhook_secret_cipher",
                table: "connections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "hearing",
                table: "connections",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lacks",
                table: "connections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "listed_until",
                table: "connections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "next_check_at",
                table: "connections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "next_list_at",
                table: "connections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "next_round_at",
                table: "connections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "skew_seconds",
                table: "connections",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "trouble_told",
                table: "connections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_connection_id_received_at",
                table: "inbox",
                columns: new[] { "connection_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_connections_next_round_at",
                table: "connections",
                column: "next_round_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_inbox_connection_id_received_at",
                table: "inbox");

            migrationBuilder.DropIndex(
                name: "ix_connections_next_round_at",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "was_asked_for",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "account_version",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "checked_at",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "endpoint_version",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "event_cursor",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "events_read_until",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "former_webhook_secret_cipher",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "hearing",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "lacks",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "listed_until",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "next_check_at",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "next_list_at",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "next_round_at",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "skew_seconds",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "trouble_told",
                table: "connections");
        }
    }
}
