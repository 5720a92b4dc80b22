# Tests which parameter set PowerShell chooses. Every object of the module has a session, which binds by property name in all
# sets: it must not change the choice.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
    $sets = @(foreach ($command in Get-Command -Module QuayPS -CommandType Cmdlet | Where-Object { $_.ParameterSets.Count -gt 1 }) {
            foreach ($set in $command.ParameterSets) { @{ Name = $command.Name; Set = $set.Name } }
        })
}

Describe 'Parameter sets' {
    BeforeAll {
        . "$PSScriptRoot/../Prelude.ps1"
        Import-Module "$PSScriptRoot/../ParameterProbe.psm1"
        Import-Module -Assembly (New-ParameterProbe)
        Reset-TestConnection
        $script:session = Get-QuaySession -Default
        $names = @{ Digest = 'sha256:' + 'a' * 64; Repository = 'acme/app'; Commit = 'abcdef0123' }
        $types = @(Get-Command -Module QuayPS -CommandType Cmdlet | ForEach-Object { $_.OutputType.Type } | Where-Object { $_.FullName -like 'Quay.Client.*' } |
                Sort-Object FullName -Unique)
        # Each object, a copy without a session, and a row of a file.
        $script:trials = @(foreach ($type in $types) {
                $object, $alone = 0, 1 | ForEach-Object { New-TestObject $type -Text acme -ByName $names }
                if (-not $object.PSObject.Methods['SetOrigin']) { continue }
                $object.SetOrigin($session)
                @{ Type = $type.Name; Object = $object; Alone = $alone; Row = $alone | ConvertTo-Csv | ConvertFrom-Csv }
            })

        function Get-Argument($Parameter) {
            $type = $Parameter.ParameterType
            if ($type.IsArray) { $type = $type.GetElementType() }
            if ($type.Name -eq 'QuaySession') { return $session }
            if ($type -in [switch], [bool]) { return $true }
            if ($type -eq [pscredential]) { return New-TestCredential -User acme -Text acme }
            if ($type -eq [DateTimeOffset] -or $type -eq [Nullable[DateTimeOffset]]) { return [DateTimeOffset]::Now.AddDays(30) }
            if ([Collections.IDictionary].IsAssignableFrom($type)) { return @{ issuer = 'https://issuer.example.com'; subject = 'acme' } }
            if ($type -in [psobject], [object]) { return @{ organization = 'acme' } }
            New-TestObject $type -Text acme -ByName $names -Name $Parameter.Name
        }

        # The parameters that identify a set: its mandatory ones, or else one that only it has.
        function Get-MarkingArgument($Command, $Set, [switch]$All) {
            $others = @($Command.ParameterSets | Where-Object Name -NE $Set.Name)
            $mandatory = @($Set.Parameters | Where-Object IsMandatory | Where-Object {
                    $one = $_
                    $All -or -not ($one.ValueFromPipeline -or $one.ValueFromPipelineByPropertyName) -or
                    @($others | Where-Object { $_.Parameters.Name -contains $one.Name }).Count -lt $others.Count
                })
            if (-not $mandatory -and -not $Set.IsDefault) {
                $mandatory = @($Set.Parameters | Where-Object { $_.Name -notin $others.Parameters.Name } | Select-Object -First 1)
            }
            $arguments = @{}
            $mandatory | ForEach-Object { $arguments[$_.Name] = Get-Argument $_ }
            $arguments
        }

        # The objects that have properties for the command's parameters: one for each combination of properties.
        function Get-Trial($Command) {
            $names = @($Command.Parameters.Values | Where-Object { $_.Attributes | Where-Object { $_ -is [Parameter] -and $_.ValueFromPipelineByPropertyName } } |
                    Where-Object Name -NotIn 'Session', 'Registry' | ForEach-Object { $_.Name; $_.Aliases })
            $seen = @{}
            foreach ($trial in $trials) {
                $combination = @($trial.Alone.PSObject.Properties.Name | Where-Object { $_ -in $names } | Sort-Object) -join ' '
                if ($combination -and -not $seen[$combination]) {
                    $seen[$combination] = $true
                    $trial
                }
            }
        }

        # The result for each object: the parameter set and the parameters that are bound besides the session, or an error.
        function Get-Choice([string]$Name, [hashtable]$Argument, [object[]]$Object, [string[]]$Except = @()) {
            $choices = [string[]]::new($Object.Count)
            0..($Object.Count - 1) | ForEach-Object -PipelineVariable index { $_ } | ForEach-Object { $Object[$index] } |
                & "Test-Probe$($Name -replace '-')" @Argument -ErrorAction SilentlyContinue -ErrorVariable failures | ForEach-Object {
                    $bound = $_.Bound | Where-Object { $_ -notin @('Session', 'ErrorAction', 'ErrorVariable') + $Except } | Sort-Object
                    $choices[$index] = "$($_.Set): $bound"
                }
            foreach ($failure in $failures | Where-Object { $_ -is [Management.Automation.ErrorRecord] }) {
                $target = $failure.TargetObject
                for ($i = 0; $i -lt $Object.Count; $i++) {
                    if ([object]::ReferenceEquals($Object[$i], $target)) {
                        $choices[$i] = $failure.FullyQualifiedErrorId -replace ',.*'
                        break
                    }
                }
            }
            $choices
        }
    }

    It 'are selected by arguments: <Name>, <Set>' -ForEach $sets {
        $command = Get-Command $Name
        $arguments = Get-MarkingArgument $command ($command.ParameterSets | Where-Object Name -EQ $Set) -All
        (& "Test-Probe$($Name -replace '-')" @arguments).Set | Should -Be $Set
    }

    It 'are the same for an object, the same object without a session, and its row: <Name>, <Set>' -ForEach $sets {
        $command = Get-Command $Name
        $tried = @(Get-Trial $command)
        if (-not $tried) { return }
        $arguments = Get-MarkingArgument $command ($command.ParameterSets | Where-Object Name -EQ $Set)
        # The registry of an object must be bound.
        $except = if ($command.Parameters['Registry']) { 'Registry' }
        $objects = @(Get-Choice $Name $arguments $tried.Object $except)
        $alone = @(Get-Choice $Name $arguments $tried.Alone)
        $rows = @(Get-Choice $Name $arguments $tried.Row)
        for ($i = 0; $i -lt $tried.Count; $i++) {
            $because = "a $($tried[$i].Type) is piped to $Name -$($arguments.Keys -join ' -')"
            if ($alone[$i] -ne 'InputObjectNotBound') { $objects[$i] | Should -Be $alone[$i] -Because $because }
            # Hidden members, and values that are objects, are not in a row.
            if ($rows[$i] -match ':' -and $alone[$i] -match ':') { ($rows[$i] -split ':')[0] | Should -Be ($alone[$i] -split ':')[0] -Because "the row of $because" }
            # An object without the credential of a registry has no parameter set; it must be refused nevertheless.
            if ($Name -ne 'New-QuayDockerConfig') { $objects[$i], $rows[$i] | Should -Not -Contain AmbiguousParameterSet -Because $because }
        }
    }

    It 'are found by objects of the module: <Name>' -ForEach @(
        # Fails if the comparison above compares errors only.
        @{ Name = 'Get-QuayLog'; Type = 'QuayRepository'; Expected = 'Repository: Repository' }
        @{ Name = 'Get-QuayLog'; Type = 'QuayAccess'; Expected = 'Repository: Organization Repository' }
        @{ Name = 'Get-QuayQuota'; Type = 'QuayOrganization'; Expected = 'Organization: Organization' }
        @{ Name = 'Get-QuayAppToken'; Type = 'QuayAppToken'; Expected = 'Uuid: Uuid' }
    ) {
        $trial = $trials | Where-Object Type -EQ $Type
        Get-Choice $Name @{} @($trial.Object) | Should -Be $Expected
    }
}
