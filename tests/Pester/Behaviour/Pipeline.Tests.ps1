# What Get writes goes along the pipeline: to the cmdlets that change it, and to those that get what belongs to it.

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
    # A noun that begins with another one is a part of that: QuayBuild, QuayBuildLog. A summary is of no log entry, and a
    # mail address comes from whoever asks for it.
    $others = 'Get-QuayLogSummary', 'Get-QuayRepositoryEmail'
    $changes += @(foreach ($cmdlet in $cmdlets | Where-Object { $_.Verb -eq 'Get' -and $_.Name -notin $others }) {
            $whole = $written.Keys | Where-Object { $cmdlet.Noun -clike "$_[A-Z]*" } | Sort-Object Length -Descending | Select-Object -First 1
            if ($whole) { @{ Cmdlet = $cmdlet; Types = $written[$whole] } }
        })

    # A parameter that names a parent, and what is written for one.
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

        # Whether a parameter is filled by an object of a type, as a property or as the object itself.
        function Test-Filled($Parameter, [type] $Type, [string[]] $Members) {
            ($Parameter.ValueFromPipelineByPropertyName -and (@($Parameter.Name) + $Parameter.Aliases | Where-Object { $_ -in $Members })) -or
            ($Parameter.ValueFromPipeline -and $Parameter.ParameterType.IsAssignableFrom($Type))
        }
    }

    It 'brings <Cmdlet> what it names' -ForEach $changes {
        foreach ($type in $Types) {
            $members = Get-MemberName $type
            $filled = foreach ($set in $Cmdlet.ParameterSets) {
                $names = @($set.Parameters | Where-Object ValueFromPipelineByPropertyName)
                $open = $names | Where-Object { $_.IsMandatory -and -not (Test-Filled $_ $type $members) }
                if ($names -and -not $open) { $set.Name }
            }
            $filled | Should -Not -BeNullOrEmpty -Because "$($type.Name) must name what $Cmdlet works on"
        }
    }

    It 'brings <Cmdlet> the <Parameter.Name> of each <Parent>' -ForEach $children {
        foreach ($type in $Types) {
            $members = Get-MemberName $type
            $filled = foreach ($set in $Cmdlet.ParameterSets) {
                $set.Parameters | Where-Object { $_.Name -eq $Parameter.Name -and (Test-Filled $_ $type $members) }
            }
            $filled | Should -Not -BeNullOrEmpty -Because "$($type.Name) must name what $Cmdlet looks at"
        }
    }
}
