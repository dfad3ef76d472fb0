using System.Data.Common;
using System.Globalization;

namespace Tamias.Simulation.Stages;

/// <summary>Questions to the database past the product, for independence; each is kept, and prepared once, for
/// speed.</summary>
/// <param name="instant">How the database writes an instant.</param>
sealed class Questions(DbConnection database, Func<DateTimeOffset, object> instant) : IDisposable
{
    const string Now = "@now";
    const string Day = "@day";

    readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>The first column of every row, as text.</summary>
    public List<string> All(string sql)
    {
        using var reader = Prepared(sql).ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
            found.Add(reader.GetValue(0).ToString()!);
        return found;
    }

    /// <summary>A number; "@now" in the question is the time, "@warned" that for which warnings are due now, and "@day"
    /// the latest day that it is anywhere, as text.</summary>
    public long Count(string sql, DateTimeOffset now)
    {
        var command = Prepared(sql);
        foreach (DbParameter parameter in command.Parameters)
            parameter.Value = parameter.ParameterName switch
            {
                Now => instant(now),
                Day => (now + TimeSpan.FromHours(14)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                _ => instant(now + Web.Payments.DisputeStory.Warning),
            };
        return Convert.ToInt64(command.ExecuteScalar(), null);
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
    }

    DbCommand Prepared(string sql)
    {
        if (prepared.TryGetValue(sql, out var known))
            return known;

        var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var name in (string[])[Now, Day, "@warned"])
            if (sql.Contains(name, StringComparison.Ordinal))
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter); // the same for good: a prepared command does not look for another
            }

        prepared.Add(sql, command);
        return command;
    }
}
