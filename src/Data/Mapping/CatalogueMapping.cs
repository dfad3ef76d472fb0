using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class CatalogueMapping : IEntityTypeConfiguration<Customer>, IEntityTypeConfiguration<Item>,
    IEntityTypeConfiguration<Tax>, IEntityTypeConfiguration<TaxRate>, IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("customers").HasKey(c => c.Id);
        builder.ComplexProperty(c => c.Party);
        builder.Ignore(c => c.Emails);
        builder.Refers<Customer, Organization>(c => c.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<Item> builder)
    {
        builder.ToTable("items").HasKey(i => i.Id);
        builder.HasIndex(i => new { i.OrganizationId, i.Code }).IsUnique().HasFilter("code <> ''");
        builder.Refers<Item, Organization>(i => i.OrganizationId);
        builder.Refers<Item, Tax>(i => i.TaxId);
    }

    public void Configure(EntityTypeBuilder<Tax> builder)
    {
        builder.ToTable("taxes").HasKey(t => t.Id);
        builder.Property(t => t.Ground).HasMaxLength(Tax.LongestGround);
        builder.HasMany(t => t.Rates).WithOne().HasForeignKey("TaxId").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(t => t.Rates).AutoInclude();
        builder.Refers<Tax, Organization>(t => t.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<TaxRate> builder) => builder.ToTable("tax_rates").HasKey("TaxId", "From");

    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("number_series").HasKey(s => s.Id);
        builder.HasIndex(s => new { s.OrganizationId, s.Kind, s.Prefix }).IsUnique();
        builder.Refers<NumberSeries, Organization>(s => s.OrganizationId);
    }
}
