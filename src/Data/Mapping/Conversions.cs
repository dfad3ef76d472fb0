using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tamias.Data.Mapping;

/// <summary>How the domain's values are stored, the same on both databases.</summary>
static class Conversions
{
    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<Currency>().HaveConversion<CurrencyCode>().HaveMaxLength(3);
        builder.Properties<Rate>().HaveConversion<RatePoints>();
        builder.Properties<Quantity>().HaveConversion<QuantityUnits>();
        builder.Properties<UnitPrice>().HaveConversion<PriceUnits>();
        builder.Properties<DocumentLook>().HaveConversion<LookText>().HaveMaxLength(100);
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
        foreach (var type in typeof(Organization).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsGenericTypeDefinition: false }))
            builder.Properties(typeof(Id<>).MakeGenericType(type))
                .HaveConversion(typeof(IdValue<>).MakeGenericType(type));
    }

    sealed class CurrencyCode() : ValueConverter<Currency, string>(c => c.Code, s => Currency.Of(s));

    sealed class RatePoints() : ValueConverter<Rate, int>(r => r.BasisPoints, i => new(i));

    sealed class QuantityUnits() : ValueConverter<Quantity, long>(q => q.TenThousandths, l => new(l));

    sealed class PriceUnits() : ValueConverter<UnitPrice, long>(p => p.Scaled, l => new(l));

    sealed class LookText() : ValueConverter<DocumentLook, string>(l => l.ToString(), s => DocumentLook.Read(s));

    sealed class IdValue<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, g => new(g));
}
