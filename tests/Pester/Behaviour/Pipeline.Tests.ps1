# The output of Get cmdlets is pipeline input for the cmdlets that change it and for those that get its parts.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
    $cmdlets = @(Get-Command -Module QuayPS -CommandType Cmdlet)
    $written = @{}
    $cmdlets | Where-Object Verb -EQ Get | ForEach-Object { $written[$_.Noun] = @($_.OutputType.Type | Where-Object { $_ }) }

    $verbs = 'Set', 'Remove', 'Reset', 'Lock', 'Unlock', 'Approve', 'Deny', 'Enable', 'Disable', 'Start', 'Stop', 'Wait'
    $changes = @(foreach ($cmdlet in $cmdlets | Where-Object { $_.Verb -in $verbs -and $written[$_.Noun] }) {
            @{ Cmdlet = $cmdlet; Types = $written[$cmdlet.Noun] }
        })
    # A noun that begins with another one is a part of it: QuayBuild, QuayBuildLog. Exceptions: a summary is no part of a log
    # entry, and mail addresses of a repository are not listed.
    $others = 'Get-QuayLogSummary', 'Get-QuayRepositoryEmail'
    $changes += @(foreach ($cmdlet in $cmdlets | Where-Object { $_.Verb -eq 'Get' -and $_.Name -notin $others }) {
            $whole = $written.Keys | Where-Object { $cmdlet.Noun -clike "$_[A-Z]*" } | Sort-Object Length -Descending | Select-Object -First 1
            if ($whole) { @{ Cmdlet = $cmdlet; Types = $written[$whole] } }
        })

    # A parameter that names a parent, and the output types of that parent.
    $parents = @{ Organization = 'QuayOrganization'; Repository = 'QuayRepository'; ClientId = 'QuayApplication' }
    $children = @(foreach ($cmdlet in $cmdlets | Where-Object Verb -EQ Get) {
            foreach ($name in $parents.Keys | Where-Object { $cmdlet.Parameters.ContainsKey($_) }) {
                @{ Cmdlet = $cmdlet; Parameter = $cmdlet.Parameters[$name]; Types = $written[$parents[$name]]; Parent = $parents[$name] }
            }
        })
}

Describe 'The pipeline' {
    BeforeAll {
        function Get-MemberName([type] $Type) {
            $Type.GetProperties().Name
            Get-TypeData $Type.FullName | ForEach-Object { $_.Members.Keys }
        }

        # Returns whether an object of a type is bound to a parameter, by a property or by value.
        function Test-Filled($Parameter, [type] $Type, [string[]] $Members) {
            ($Parameter.ValueFromPipelineByPropertyName -and (@($Parameter.Name) + $Parameter.Aliases | Where-Object { $_ -in $Members })) -or
            ($Parameter.ValueFromPipeline -and $Parameter.ParameterType.IsAssignableFrom($Type))
        }
    }

    It 'binds output to the names of <Cmdlet>' -ForEach $changes {
        foreach ($type in $Types) {
            $members = Get-MemberName $type
            $filled = foreach ($set in $Cmdlet.ParameterSets) {
                $names = @($set.Parameters | Where-Object ValueFromPipelineByPropertyName)
                $open = $names | Where-Object { $_.IsMandatory -and -not (Test-Filled $_ $type $members) }
                if ($names -and -not $open) { $set.Name }
            }
            $filled | Should -Not -BeNullOrEmpty -Because "$($type.Name) must have the names that $Cmdlet needs"
        }
    }

    It 'binds -<Parameter.Name> of <Cmdlet> from each <Parent>' -ForEach $children {
        foreach ($type in $Types) {
            $members = Get-MemberName $type
            $filled = foreach ($set in $Cmdlet.ParameterSets) {
                $set.Parameters | Where-Object { $_.Name -eq $Parameter.Name -and (Test-Filled $_ $type $members) }
            }
            $filled | Should -Not -BeNullOrEmpty -Because "$($type.Name) must have the names that $Cmdlet needs"
        }
    }
}
