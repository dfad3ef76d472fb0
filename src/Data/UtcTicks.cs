using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tamias.Data;

/// <summary>Instants on SQLite, which cannot compare them otherwise.</summary>
sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
