# Creates commands that have the parameters of the module's cmdlets and only write the parameter set that PowerShell
# chose, and the bound parameters. With them a test can pipe any object to any cmdlet.

# The code must also compile with the compiler of Windows PowerShell (C# 5).
$source = @'
using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Reflection;
using System.Reflection.Emit;

namespace QuayPS.Tests
{
    public abstract class ParameterProbe : PSCmdlet
    {
        protected override void ProcessRecord()
        {
            PSObject told = new PSObject();
            told.Properties.Add(new PSNoteProperty("Set", ParameterSetName));
            told.Properties.Add(new PSNoteProperty("Bound", new List<string>(MyInvocation.BoundParameters.Keys).ToArray()));
            WriteObject(told);
        }
    }

    public static class ParameterProbes
    {
        public static Type Define(ModuleBuilder module, Type cmdlet)
        {
            TypeBuilder type = module.DefineType("Probe" + cmdlet.Name, TypeAttributes.Public, typeof(ParameterProbe));
            foreach (CustomAttributeData data in CustomAttributeData.GetCustomAttributes(cmdlet))
            {
                if (data.AttributeType == typeof(CmdletAttribute))
                {
                    PropertyInfo set = typeof(CmdletAttribute).GetProperty("DefaultParameterSetName");
                    object name = ((CmdletAttribute)cmdlet.GetCustomAttributes(typeof(CmdletAttribute), false)[0]).DefaultParameterSetName;
                    object[] words = { "Test", "Probe" + data.ConstructorArguments[0].Value + data.ConstructorArguments[1].Value };
                    type.SetCustomAttribute(name == null
                        ? new CustomAttributeBuilder(data.Constructor, words)
                        : new CustomAttributeBuilder(data.Constructor, words, new[] { set }, new[] { name }));
                }
            }

            foreach (PropertyInfo property in cmdlet.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (property.IsDefined(typeof(ParameterAttribute), true))
                {
                    DefineParameter(type, property);
                }
            }

            return type.CreateTypeInfo().AsType();
        }

        private static void DefineParameter(TypeBuilder type, PropertyInfo parameter)
        {
            const MethodAttributes Accessor = MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.HideBySig;
            FieldBuilder field = type.DefineField("_" + parameter.Name, parameter.PropertyType, FieldAttributes.Private);
            PropertyBuilder property = type.DefineProperty(parameter.Name, PropertyAttributes.None, parameter.PropertyType, null);
            MethodBuilder getter = type.DefineMethod("get_" + parameter.Name, Accessor, parameter.PropertyType, Type.EmptyTypes);
            ILGenerator code = getter.GetILGenerator();
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldfld, field);
            code.Emit(OpCodes.Ret);
            MethodBuilder setter = type.DefineMethod("set_" + parameter.Name, Accessor, null, new[] { parameter.PropertyType });
            code = setter.GetILGenerator();
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldarg_1);
            code.Emit(OpCodes.Stfld, field);
            code.Emit(OpCodes.Ret);
            property.SetGetMethod(getter);
            property.SetSetMethod(setter);
            foreach (CustomAttributeData data in CustomAttributeData.GetCustomAttributes(parameter))
            {
                if (typeof(CmdletMetadataAttribute).IsAssignableFrom(data.AttributeType) && data.AttributeType != typeof(ArgumentCompleterAttribute))
                {
                    property.SetCustomAttribute(Copy(data));
                }
            }
        }

        private static CustomAttributeBuilder Copy(CustomAttributeData data)
        {
            List<object> arguments = new List<object>();
            foreach (CustomAttributeTypedArgument argument in data.ConstructorArguments)
            {
                arguments.Add(Value(argument));
            }

            List<PropertyInfo> properties = new List<PropertyInfo>();
            List<object> values = new List<object>();
            foreach (CustomAttributeNamedArgument argument in data.NamedArguments)
            {
                properties.Add((PropertyInfo)argument.MemberInfo);
                values.Add(Value(argument.TypedValue));
            }

            return new CustomAttributeBuilder(data.Constructor, arguments.ToArray(), properties.ToArray(), values.ToArray());
        }

        private static object Value(CustomAttributeTypedArgument argument)
        {
            ReadOnlyCollection<CustomAttributeTypedArgument> items = argument.Value as ReadOnlyCollection<CustomAttributeTypedArgument>;
            if (items == null)
            {
                return argument.ArgumentType.IsEnum ? Enum.ToObject(argument.ArgumentType, argument.Value) : argument.Value;
            }

            Array array = Array.CreateInstance(argument.ArgumentType.GetElementType(), items.Count);
            for (int i = 0; i < items.Count; i++)
            {
                array.SetValue(Value(items[i]), i);
            }

            return array;
        }
    }
}
'@

function New-ParameterProbe {
    <#
    .SYNOPSIS
    Defines the commands, Test-ProbeGetQuayTag for Get-QuayTag, in an assembly to import with Import-Module -Assembly.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing.')]
    [OutputType([Reflection.Assembly])]
    param()

    if (-not ('QuayPS.Tests.ParameterProbes' -as [type])) { Add-Type -TypeDefinition $source }
    $name = [Reflection.AssemblyName]::new('ParameterProbes' + [guid]::NewGuid().ToString('N'))
    $module = [Reflection.Emit.AssemblyBuilder]::DefineDynamicAssembly($name, 'Run').DefineDynamicModule('Probes')
    foreach ($command in Get-Command -Module QuayPS -CommandType Cmdlet) {
        $type = [QuayPS.Tests.ParameterProbes]::Define($module, $command.ImplementingType)
    }

    # Not the assembly of the builder, which cannot list its types.
    $type.Assembly
}

Export-ModuleMember -Function New-ParameterProbe
