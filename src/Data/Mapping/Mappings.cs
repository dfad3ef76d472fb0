using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

/// <summary>All mappings, one file per aggregate.</summary>
static class Mappings
{
    /// <summary>Characters of an ordinary text field.</summary>
    public const int Text = 200;

    public static void Apply(ModelBuilder builder)
    {
        People(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(Mappings).Assembly);
        foreach (var version in builder.Model.GetEntityTypes()
            .Where(t => t.ClrType.Assembly == typeof(Organization).Assembly).Select(t => t.FindProperty("Version")))
            version?.IsConcurrencyToken = true;
    }

    /// <summary>An amount is two columns: minor units and currency.</summary>
    public static void Money<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, Money>> amount) where T : class =>
        builder.ComplexProperty(amount);

    /// <summary>A number is given once in its series, a MARK once in the organization.</summary>
    public static void IsFiscal<T>(
        this EntityTypeBuilder<T> builder, Expression<Func<T, string>> address,
        Expression<Func<T, object?>> number, Expression<Func<T, object?>> mark) where T : class
    {
        builder.Property(address).HasMaxLength(FiscalRecord.LongestAddress);
        builder.HasIndex(number).IsUnique().HasFilter("number <> ''");
        builder.HasIndex(mark).IsUnique().HasFilter("fiscal_mark <> ''");
    }

    /// <summary>Rows of a document in a table of their own, each in its place.</summary>
    public static void ArePlaced<T, TRow>(this OwnedNavigationBuilder<T, TRow> rows, string table, string key)
        where T : class where TRow : class
    {
        rows.ToTable(table).WithOwner().HasForeignKey(key);
        rows.HasKey(key, nameof(InvoiceLine.Position));
        rows.Property(nameof(InvoiceLine.Position)).ValueGeneratedNever();
    }

    /// <summary>A row that cannot be deleted while this one speaks of it.</summary>
    public static void Refers<T, TTo>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key)
        where T : class where TTo : class =>
        builder.HasOne<TTo>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);

    static void People(ModelBuilder builder)
    {
        builder.Entity<User>().ToTable("users");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("user_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("user_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("user_tokens");
    }
}
