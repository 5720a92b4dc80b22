# A cmdlet that removes an object must not accept its parts from the pipeline: a tag has the name of its repository, a member that of its team.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
    # These cmdlets accept any object that names a user, repository or namespace, since they delete only
    # a membership, a permission, a star, a label, a limit or an identity.
    $sparing = 'OrganizationMember', 'TeamMember', 'RepositoryPermission', 'RepositoryStar', 'ManifestLabel', 'Quota', 'RobotFederation' | ForEach-Object { "Remove-Quay$_" }
    $accepted = @{
        'Remove-QuayOrganization' = 'QuayOrganization'
        'Remove-QuayOrganizationMirror' = 'QuayOrganizationMirror', 'QuayOrganization'
        'Remove-QuayProxyCache' = 'QuayProxyCache', 'QuayOrganization'
        'Remove-QuayRepository' = 'QuayRepository', 'QuaySearchResult'
        'Remove-QuayUser' = 'QuayUser'
        'Remove-QuayTeam' = 'QuayTeam'
        'Remove-QuayRobot' = 'QuayRobot'
        'Remove-QuayApplication' = 'QuayApplication'
        'Remove-QuayTag' = 'QuayTag', 'QuayManifest', 'QuaySecurityScan', 'QuayImageTest', 'QuayPullStatistic', 'QuayRepositorySignature', 'QuayLogEntry'
    }
    $cmdlets = @(Get-Command -Module QuayPS -CommandType Cmdlet)
    $types = $cmdlets.OutputType.Type | Where-Object { $_ -and $_.BaseType.FullName -eq 'Quay.Client.QuayObject' } | Sort-Object FullName -Unique
    # Ids that the registry generates belong to one kind of object only.
    $made = 'Uuid', 'Id', 'Kid', 'SubscriptionId'
    $rows = foreach ($cmdlet in $cmdlets | Where-Object { $_.Verb -eq 'Remove' -and $_.Name -notin $sparing }) {
        foreach ($type in $types | Where-Object Name -NotIn $accepted[$cmdlet.Name]) {
            $members = @($type.GetProperties().Name)
            $filled = foreach ($set in $cmdlet.ParameterSets) {
                $needed = @($set.Parameters | Where-Object IsMandatory)
                $open = $needed | Where-Object { -not ($_.ValueFromPipelineByPropertyName -and (@($_.Name) + $_.Aliases | Where-Object { $_ -in $members })) }
                if ($needed -and -not $open -and -not ($needed.Name | Where-Object { $_ -in $made })) { $set.Name }
            }
            if ($filled) { @{ Cmdlet = $cmdlet.Name; Type = $type } }
        }
    }
    $takes = foreach ($name in $accepted.Keys) { foreach ($type in $accepted[$name]) { @{ Cmdlet = $name; Type = $types | Where-Object Name -EQ $type } } }
}

Describe 'A command that removes' {
    BeforeAll {
        . "$PSScriptRoot/../Prelude.ps1"
        Reset-TestConnection

        # An object as written by a Get cmdlet, with existing names.
        function New-Sample([type] $Type) {
            $sample = [Runtime.Serialization.FormatterServices]::GetUninitializedObject($Type)
            foreach ($property in $Type.GetProperties() | Where-Object { $_.PropertyType -eq [string] -and $_.GetSetMethod($true) }) {
                $property.SetValue($sample, $(if ($property.Name -eq 'Repository') { 'acme/app' } else { 'acme' }))
            }

            $sample
        }

        # As deserialized from a file of Export-Clixml, or from another computer.
        function New-DeserializedSample([type] $Type) {
            $sample = [pscustomobject]@{ PSTypeName = "Deserialized.$($Type.FullName)"; Repository = 'acme/app' }
            $Type.GetProperties().Name | Where-Object { $_ -ne 'Repository' } | ForEach-Object { $sample | Add-Member $_ acme -Force }
            $sample
        }
    }

    It 'has rows to test' -ForEach @{ Rows = @($rows).Count } {
        $Rows | Should -BeGreaterThan 100
    }

    It 'is <Cmdlet> and refuses a <Type.Name>' -ForEach $rows {
        Clear-RegistryRequest
        foreach ($sample in (New-Sample $Type), (New-DeserializedSample $Type)) {
            $failures = @(Get-CommandError { $sample | & $Cmdlet -Confirm:$false })
            $failures.Count | Should -Be 1
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentValidationError,*'
            "$($failures[0])" | Should -BeLike "*$($Type.Name)*"
        }

        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'is <Cmdlet> and takes a <Type.Name>' -ForEach $takes {
        $failures = @(Get-CommandError { New-DeserializedSample $Type | & $Cmdlet -WhatIf })
        $failures.FullyQualifiedErrorId | Should -Not -BeLike 'Parameter*'
    }

    It 'takes a property that was selected from a <Type.Name>' -ForEach ($types | Where-Object Name -EQ QuayTag | ForEach-Object { @{ Type = $_ } }) {
        $failures = @(Get-CommandError { New-Sample $Type | Select-Object Repository | Remove-QuayRepository -WhatIf })
        $failures | Should -BeNullOrEmpty
    }
}
