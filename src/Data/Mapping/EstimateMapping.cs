using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class EstimateMapping : IEntityTypeConfiguration<Estimate>, IEntityTypeConfiguration<EstimateEvent>
{
    public void Configure(EntityTypeBuilder<Estimate> builder)
    {
        builder.ToTable("estimates").HasKey(e => e.Id);
        builder.Property(e => e.PermalinkHash).HasMaxLength(64);
        builder.HasIndex(e => e.PermalinkHash).IsUnique().HasFilter("permalink_hash <> ''");
        builder.HasIndex(e => new { e.SeriesId, e.Sequence }).IsUnique();
        builder.HasIndex(e => new { e.OrganizationId, e.IssuedOn });
        builder.ComplexProperty(e => e.Seller);
        builder.ComplexProperty(e => e.Buyer);
        builder.Money(e => e.Net);
        builder.Money(e => e.Total);
        builder.Money(e => e.Payable);
        builder.OwnsMany(e => e.Lines, lines => lines.ArePlaced("estimate_lines", "EstimateId"));
        builder.Ignore(e => e.Totals);
        builder.Refers<Estimate, Organization>(e => e.OrganizationId);
        builder.Refers<Estimate, Customer>(e => e.CustomerId);
        builder.Refers<Estimate, NumberSeries>(e => e.SeriesId);
    }

    public void Configure(EntityTypeBuilder<EstimateEvent> builder)
    {
        builder.ToTable("estimate_events").HasKey(e => e.Id);
        builder.HasIndex(e => new { e.EstimateId, e.At });
        builder.Refers<EstimateEvent, Estimate>(e => e.EstimateId);
    }
}
