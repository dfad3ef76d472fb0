using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Start;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Start;

public sealed class StorageTests(Databases databases)
{
    [Fact]
    public async Task A_second_process_on_the_same_SQLite_file_is_refused_and_several_on_PostgreSQL_are_welcome()
    {
        await using var first = await App.StartAsync(databases);
        var settings = first.Services.GetRequiredService<TamiasSettings>();
        var (code, said) = await Program.StartAsync(settings);
        if (Databases.OnPostgres)
            Assert.DoesNotContain("Another Tamias", said, StringComparison.Ordinal);
        else
            Assert.True(code != 0 && said.Contains("Another Tamias is using", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task SQLite_commits_to_the_disk_before_it_answers()
    {
        if (Databases.OnPostgres)
            return; // that is the server's own setting

        await using var app = await App.StartAsync(databases);
        Assert.Equal((2L, "wal", 1L), await app.WithDbAsync(default, async db =>
        {
            var connection = (SqliteConnection)Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions
                .GetDbConnection(db.Database);
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(db.Database);
            return ((long)await AskAsync(connection, "synchronous"), (string)await AskAsync(connection, "journal_mode"),
                (long)await AskAsync(connection, "foreign_keys"));
        }));
    }

    static async Task<object> AskAsync(SqliteConnection connection, string pragma)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma " + pragma;
        return (await command.ExecuteScalarAsync())!;
    }
}
