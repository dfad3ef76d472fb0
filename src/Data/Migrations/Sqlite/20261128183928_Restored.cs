using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tamias.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Restored : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "restored_at",
                table: "organizations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "resumed_at",
                table: "organizations",
                type: "INTEGER",
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
