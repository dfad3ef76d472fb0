using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Restored : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "restored_at",
                table: "organizations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "resumed_at",
                table: "organizations",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "restored_at",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "resumed_at",
                table: "organizations");
        }
    }
}
