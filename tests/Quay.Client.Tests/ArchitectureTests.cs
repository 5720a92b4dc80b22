using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class ArchitectureTests
{
    private const BindingFlags Visible = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Client = typeof(QuayClient).Assembly;

    [Fact]
    public void The_client_needs_nothing_but_the_platform_and_the_libraries_that_are_loaded_apart() =>
        Assert.Equal(["Newtonsoft.Json", "YamlDotNet", "netstandard"], Client.GetReferencedAssemblies().Select(name => name.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void No_type_of_these_libraries_shows_in_the_public_surface()
    {
        IEnumerable<string> shown = Client.GetExportedTypes().SelectMany(type => Mentioned(type)
            .Where(mentioned => mentioned.Assembly.GetName().Name is "Newtonsoft.Json" or "YamlDotNet")
            .Select(mentioned => $"{type.Name}: {mentioned.Name}"));

        Assert.Empty(shown);
    }

    [Fact]
    public void Every_public_asynchronous_method_can_be_cancelled()
    {
        MethodInfo[] methods = Client.GetExportedTypes().SelectMany(type => type.GetMethods(Visible)).Where(IsVisible)
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType)).ToArray();

        Assert.Contains(methods, method => method.Name == nameof(QuayClient.ConnectAsync));
        Assert.All(methods, method => Assert.True(
            method.GetParameters().LastOrDefault()?.ParameterType == typeof(CancellationToken),
            $"{method.DeclaringType!.Name}.{method.Name} takes no CancellationToken as its last parameter."));
    }

    [Fact]
    public void Every_asynchronous_method_says_so_in_its_name()
    {
        IEnumerable<string> misnamed = Client.GetExportedTypes().SelectMany(type => type.GetMethods(Visible)).Where(IsVisible)
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) != method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.Empty(misnamed);
    }

    [Fact]
    public void Every_public_class_is_sealed_or_made_to_be_derived_from()
    {
        IEnumerable<string> open = Client.GetExportedTypes().Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.Name);

        Assert.Empty(open);
    }

    private static IEnumerable<Type> Mentioned(Type type) => type.GetMembers(Visible).Where(IsVisible).SelectMany(member => member switch
    {
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        EventInfo happening => [happening.EventHandlerType!],
        MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void)),
        _ => Enumerable.Empty<Type>(),
    }).Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object)).SelectMany(Parts);

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type.HasElementType ? type.GetElementType()! : type];

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(true).Any(IsVisible),
        EventInfo happening => IsVisible(happening.AddMethod!),
        _ => false,
    };
}
